### Das Vorfallpaket.

incident-title = Vorfallpaket
incident-help = Eine Datei mit den Protokollen beider Regionen, dem Verlauf, der Konfiguration und Angaben zu diesem Browser. Tokens, Telefonnummern, E-Mail-Adressen und Kontaktattribute werden entfernt.
incident-save = Paket speichern
incident-busy = Das Paket wird zusammengestellt …
incident-done = Gespeichert als { $file }.
incident-failed = Der Browser hat die Datei nicht angenommen. Erlauben Sie dieser Seite Downloads, und versuchen Sie es erneut.
