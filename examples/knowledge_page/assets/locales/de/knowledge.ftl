### Die Seite mit Verweisen auf das, was das Team nachschlägt.

knowledge-tab = Wissen
knowledge-help = Jeder Artikel öffnet sich in einem eigenen Tab.
knowledge-empty = Noch keine Artikel
knowledge-empty-help = Artikel, die in config.json unter desk.knowledge stehen, erscheinen hier.
