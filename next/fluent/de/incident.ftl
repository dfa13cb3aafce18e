### Das Störungspaket.

incident-title = Störungspaket
incident-help = Eine Datei mit den Protokollen beider Regionen, der Zeitleiste, der Konfiguration und Angaben zu diesem Browser. Token, Telefonnummern, E-Mail-Adressen und Kontaktattribute sind entfernt.
incident-save = Paket speichern
incident-busy = Das Paket wird zusammengestellt …
incident-done = Gespeichert als { $file }.
incident-failed = Der Browser hat die Datei nicht angenommen. Erlauben Sie Downloads für diese Seite und versuchen Sie es erneut.
