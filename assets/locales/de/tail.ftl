### Das laufende Protokoll.

tail-title = Laufendes Protokoll
tail-filter = Protokoll filtern
tail-sources = Protokolle
tail-desk = Desk
tail-level-label = Stufe
tail-level-all = Alle Stufen
tail-level-information = Ab Information
tail-level-warnings = Ab Warnung
tail-level-errors = Nur Fehler
tail-find = Im Protokoll suchen
tail-empty = Noch keine Einträge
tail-empty-help = Was Streams in beiden Regionen protokolliert, steht hier, sobald es geschieht.
tail-nothing = Kein Eintrag passt
tail-nothing-help = Wählen Sie eine andere Stufe oder ein anderes Protokoll, oder suchen Sie nach weniger.
tail-count-all = { $kept ->
    [one] 1 Eintrag
   *[other] { $kept } Einträge
}
tail-count-some = { $kept ->
    [one] { $shown } von 1 Eintrag
   *[other] { $shown } von { $kept } Einträgen
}
tail-dropped = { $dropped ->
    [one] { $count }; der älteste wurde verworfen
   *[other] { $count }; die ältesten { $dropped } wurden verworfen
}
tail-to-the-end = Zum Ende
tail-new = { $new ->
    [one] 1 neuer Eintrag
   *[other] { $new } neue Einträge
}
tail-detail = Ganzer Eintrag
tail-close = Schließen
