### Das laufende Protokoll.

livelog-title = Laufendes Protokoll
livelog-filter = Protokoll filtern
livelog-sources = Protokolle
livelog-desk = Desk
livelog-level = Stufe
livelog-level-all = Alle Stufen
livelog-level-info = Ab Information
livelog-level-warn = Ab Warnung
livelog-level-error = Nur Fehler
livelog-find = Im Protokoll suchen
livelog-empty = Noch keine Einträge
livelog-empty-help = Was Streams in beiden Regionen protokolliert, erscheint hier, sobald es geschieht.
livelog-nothing = Kein Eintrag passt
livelog-nothing-help = Wählen Sie eine andere Stufe oder ein anderes Protokoll, oder suchen Sie nach weniger.
livelog-count = { $kept ->
    [one] { $kept } Eintrag
   *[other] { $kept } Einträge
}
livelog-count-some = { $shown } von { $kept } Einträgen
livelog-dropped = { $count ->
    [one] der älteste wurde entfernt
   *[other] die ältesten { $count } wurden entfernt
}
livelog-end = Zum Ende
livelog-new = { $count ->
    [one] { $count } neuer Eintrag
   *[other] { $count } neue Einträge
}
livelog-detail = Eintrag in voller Länge
livelog-close = Schließen
