### The page of links to what the team looks up.

knowledge-tab = Knowledge
knowledge-help = Each opens in a tab of its own.
knowledge-empty = No articles yet
knowledge-empty-help = Articles that are listed in config.json as desk.knowledge are shown here.
