### Die Bildschirme anstelle eines Desks ohne brauchbare Konfiguration. Namen von Dateien und Feldern bleiben, wie sie sind.

config-missing = Richten Sie diesen Desk ein
config-missing-help = Neben index.html liegt noch keine config.json. Speichern Sie den Text unten unter diesem Namen, mit den Adressen und ARNs Ihrer beiden Instanzen, und laden Sie dann neu.
config-unreadable = Die Konfiguration ist nicht lesbar
config-status-help = Der Server hat für config.json mit { $status } geantwortet. Prüfen Sie, ob die Datei ohne Anmeldung gelesen werden darf, und versuchen Sie es dann noch einmal.
config-unreachable-help = Der Server hat für config.json nicht geantwortet. Prüfen Sie Ihre Verbindung, und versuchen Sie es dann noch einmal.
config-broken = Die Konfiguration ist kein gültiges JSON
config-page-help = Der Server hat anstelle von config.json eine Webseite geschickt. Wahrscheinlich beantwortet er jede unbekannte Adresse mit index.html. Legen Sie config.json neben index.html, und lassen Sie den Server für Dateien, die es nicht gibt, mit 404 antworten.
config-broken-help-place = Das Lesen bricht in Zeile { $line }, Spalte { $column } ab. Berichtigen Sie diese Stelle in config.json, und laden Sie dann neu.
config-broken-reason = Der JSON-Parser meldet: { $reason }.
config-broken-empty = Die Datei ist leer.
config-broken-encoding = Die Datei ist nicht in UTF-8. Speichern Sie sie in dieser Kodierung.
config-broken-comment = Das ist ein Kommentar, und JSON hat keine. Entfernen Sie ihn.
config-broken-trailing = Die Datei geht nach ihrem Ende weiter, der letzten schließenden Klammer. Entfernen Sie, was folgt.
config-broken-nesting = Hier stehen mehr Klammern in Klammern, als eine Konfiguration hat.
config-problems = { $count ->
    [one] Eine Angabe in der Konfiguration ist zu berichtigen
   *[other] { $count } Angaben in der Konfiguration sind zu berichtigen
}
config-problems-help = Damit läuft kein Desk. Berichtigen Sie diese Stellen in config.json, und laden Sie dann neu.

config-reload = Neu laden
config-copy = Kopieren
config-after-sample = „ccp“ nimmt die Parameter von globalConnect.core.initCCP unter ihren dokumentierten Namen, sodass Sie ein vorhandenes Objekt einfügen können. Genehmigen Sie den Ursprung dieser Seite in beiden Instanzen.
config-origin = Ursprung dieser Seite:
config-found = Gefunden
config-example-label = Beispiel

config-required = Diese Angabe ist erforderlich und fehlt.
config-unknown = Dieses Feld gibt es nicht. Entfernen Sie es.
config-unknown-meant = Dieses Feld gibt es nicht. Meinten Sie „{ $meant }“?
config-belongs = Das gehört in „{ $part }“.
config-belongs-outside = Das gehört auf die oberste Ebene, neben „ccp“.
config-done-by-the-desk = Das erledigt der Desk von selbst. Entfernen Sie es.
config-not-json = Das ist Teil eines Programms und lässt sich nicht in JSON schreiben. Entfernen Sie es.
config-two-schemes = Das und „{ $other }“ gehören zu zwei verschiedenen Verfahren: „standByRegion“ und „pollForFailover“ zum gepaarten, „secondaryCCPUrl“ und „enableGlobalResiliency“ zum verwalteten. Behalten Sie, was zum Verfahren Ihrer Instanzen gehört, und entfernen Sie das andere.
config-takes-text = Hier steht ein Text in Anführungszeichen.
config-takes-flag = Hier steht true oder false, ohne Anführungszeichen.
config-takes-number = Hier steht eine Zahl, ohne Anführungszeichen.
config-takes-list = Hier steht eine Liste in eckigen Klammern.
config-takes-object = Hier steht ein Objekt in geschweiften Klammern.
config-empty = Diese Angabe ist leer.
config-spaces = Vor oder hinter dem Text steht ein Leerzeichen oder ein unsichtbares Zeichen. Entfernen Sie es.
config-must-be-true = Nur „true“ macht die beiden Instanzen zu einem Paar.
config-not-millis = Hier steht eine Zahl von Millisekunden über null, höchstens eine Stunde (3600000).
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
config-same-region = Beide Regionen würden { $region } heißen. „region“ und „secondaryRegion“ geben ihnen Namen; wo eines fehlt, tut es die Adresse. Geben Sie jeder einen eigenen Namen.
config-white-space = Darin steht ein Leerzeichen, ein Tabulator, ein Zeilenumbruch oder ein unsichtbares Zeichen. Entfernen Sie es; in einer Adresse steht %20 für ein Leerzeichen.
config-character = „{ $character }“ kann nicht in einer Adresse stehen. Entfernen Sie es.
config-user-info = Vor dem Host steht ein Name oder ein Passwort. Entfernen Sie es bis zum „@“.
config-ipv6 = Der Host ist eine IPv6-Adresse. Verwenden Sie einen Namen.
config-host = So kann kein Host heißen.
config-port = Was nach dem Doppelpunkt des Hosts steht, ist kein Port. Ein Port ist eine Zahl von 1 bis 65535.
config-first-generation = Das ist die erste Generation des Contact Control Panels. Global Resiliency braucht CCPv2, dessen Pfad „ccp-v2“ enthält.
config-own-origin = Das ist die Adresse des Desks selbst. Ein Contact Control Panel liegt unter der Adresse seiner Instanz.
config-repeated = Dieses Feld kommt mehr als einmal vor. Behalten Sie eines.
config-null = „null“ ist hier kein Wert. Lassen Sie das Feld weg.
config-root = Die ganze Datei ist ein Objekt in geschweiften Klammern.
