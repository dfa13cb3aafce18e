### Die Bildschirme anstelle eines Desks ohne brauchbare Konfiguration. Namen von Dateien und Feldern bleiben, wie sie sind.

config-missing = Richten Sie diesen Desk ein
config-missing-help = Neben index.html liegt noch keine config.json. Speichern Sie den Text unten unter diesem Namen, mit den Adressen und ARNs Ihrer beiden Instanzen, und laden Sie dann neu.
config-unreadable = Die Konfiguration ist nicht lesbar
config-status-help = Der Server hat für config.json mit { $status } geantwortet. Prüfen Sie, ob die Datei ohne Anmeldung gelesen werden darf, und versuchen Sie es dann noch einmal.
config-unreachable-help = Der Server hat für config.json nicht geantwortet. Prüfen Sie Ihre Verbindung, und versuchen Sie es dann noch einmal.
config-broken = Die Konfiguration ist kein gültiges JSON
config-page-help = Der Server hat anstelle von config.json eine Webseite geschickt. Wahrscheinlich beantwortet er jede unbekannte Adresse mit index.html. Legen Sie config.json neben index.html, und lassen Sie den Server für Dateien, die es nicht gibt, mit 404 antworten.
config-broken-help = Das Lesen bricht vor dem Ende ab. Berichtigen Sie config.json, und laden Sie dann neu.
config-broken-help-place = Das Lesen bricht in Zeile { $line }, Spalte { $column } ab. Berichtigen Sie diese Stelle in config.json, und laden Sie dann neu.
config-broken-reason = Der Browser meldet: { $reason }.
config-problems = { $count ->
    [one] Eine Angabe in der Konfiguration ist zu berichtigen
   *[other] { $count } Angaben in der Konfiguration sind zu berichtigen
}
config-problems-help = Nichts wurde gestartet. Berichtigen Sie diese Stellen in config.json, und laden Sie dann neu.

config-reload = Neu laden
config-copy = Kopieren
config-copied = Kopiert
config-after-sample = „ccp“ nimmt die Parameter von globalConnect.core.initCCP unter ihren dokumentierten Namen, sodass Sie ein vorhandenes Objekt einfügen können. Genehmigen Sie den Ursprung dieser Seite in beiden Instanzen.
config-origin = Ursprung dieser Seite:
config-found = Gefunden
config-example-label = Beispiel

config-required = Diese Angabe ist erforderlich und fehlt.
config-unknown = Dieses Feld gibt es nicht. Entfernen Sie es.
config-unknown-meant = Dieses Feld gibt es nicht. Meinten Sie „{ $meant }“?
config-done-by-the-desk = Das erledigt der Desk von selbst. Entfernen Sie es.
config-not-json = Das ist Teil eines Programms und lässt sich nicht in JSON schreiben. Entfernen Sie es.
config-other-scheme = Das gehört zu einer anderen Art, zwei Instanzen zu verbinden. Entfernen Sie es, und nennen Sie die zweite Instanz in „standByRegion“.
config-takes-text = Hier steht ein Text in Anführungszeichen.
config-takes-flag = Hier steht true oder false, ohne Anführungszeichen.
config-takes-number = Hier steht eine Zahl, ohne Anführungszeichen.
config-takes-list = Hier steht eine Liste in eckigen Klammern.
config-takes-object = Hier steht ein Objekt in geschweiften Klammern.
config-empty = Diese Angabe ist leer.
config-spaces = Vor oder hinter dem Text steht ein Leerzeichen. Entfernen Sie es.
config-must-be-true = Nur „true“ macht die beiden Instanzen zu einem Paar.
config-not-positive = Hier steht eine Zahl von Millisekunden über null.
config-not-seconds = Hier steht eine Anzahl Sekunden von 1 bis 3600.
config-one-of = Hier steht eines von: { $words }.
config-not-absolute = Hier steht eine vollständige Adresse.
config-not-secure = Die Adresse muss mit https:// beginnen. Nur localhost darf http:// verwenden.
config-not-a-ccp = Das ist nicht die Adresse eines Contact Control Panels. Ihr Pfad muss „ccp-v2“ enthalten.
config-other-origin = Hier steht ein Skript vom Ursprung des Desks: ein Pfad ohne Host.
config-region-form = Hier steht der Code einer Region.
config-arn-form = Hier steht der ARN einer Connect-Instanz, mit ihrer Region und ihrer ID.
config-arn-region = Diese Instanz ist in { $arn }, aber „region“ daneben sagt { $field }.
config-same-as = Das ist dasselbe wie „{ $other }“. Darin unterscheiden sich die beiden Instanzen.
