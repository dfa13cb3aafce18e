### What the page says of its releases and of a configuration that was kept. Like the crash screen it needs no program.

shell-new = Another version of the desk is ready. It is taken by itself at a time when you have no contact, and no move is under way.
shell-take = Take it now
# While a contact or a move keeps it from being taken.
shell-later = It can be taken once you have no contact and no move is under way.
# Nothing came from the host. $why is the status of its answer, shell-silent or shell-page.
shell-host = The desk’s host can’t be reached ({ $why }).
# The page came from the host, but not this file.
shell-file = The desk’s host did not give config.json ({ $why }).
shell-silent = no answer
# A page of HTML came instead, as from a sign-in that stands before the host.
shell-page = a web page in its place
# After one of those two. $age is said as the browser says it: “5 minutes ago”.
shell-config = The desk goes on with the configuration that it got { $age }, which may have changed since. It works; don’t reload it without need.
# Instead of an age below a minute.
shell-now = less than a minute ago
# After that: scripts of the customer's own, by their names in config.json.
shell-missing = Not loaded: { $files }.
