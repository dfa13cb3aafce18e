### The crash screen. It is a part of the page, in every language: it has to be there when nothing else is.

crash-stopped = The desk has stopped working
crash-stopped-help = Reload the desk. If this comes back, send the report to the person who runs it.
crash-not-loaded = The desk could not load
crash-not-loaded-help = A part of it did not arrive or was refused. Check your connection, then reload. If this comes back, send the report to the person who runs the desk.
# Shown by the page itself, in every language at once, where nothing else came.
crash-blank = The desk has not started yet. If it does not appear, reload this page. If that does not help, tell the person who runs the desk.
# While a contact is live.
crash-live = You have a live contact. It goes on in the Contact Control Panel; finish it before you reload.
crash-reload = Reload the desk
crash-copy = Copy the report
crash-copied = Copied
crash-report = Report

# Before the page is loaded again while a contact is live.
crash-question = Reload with a live contact?
crash-cost = Reloading closes the Contact Control Panel for a moment. A call over the browser is cut off.
crash-stay = Keep the contact
crash-anyway = Reload anyway
