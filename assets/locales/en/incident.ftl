### The incident bundle.

incident-title = Incident bundle
incident-help = One file with both regions’ logs, the timeline, the configuration and facts about this browser. Tokens, phone numbers, e-mail addresses and contact attributes are taken out.
incident-save = Save the bundle
incident-busy = Putting the bundle together…
incident-done = Saved as { $file }.
incident-failed = The browser did not take the file. Allow downloads for this page, then try again.
