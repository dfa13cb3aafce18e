### What stands around the Contact Control Panel.

ccp-title = Contact Control Panel

ccp-loading = Opening { $region }
ccp-loading-help = This takes a few seconds.
ccp-unsure = No answer from { $region } yet
ccp-unsure-help = You’re not signed in there, or it can’t be reached. Sign in; if nothing opens, try again.
ccp-in-the-way = Signed in already? See what is in the way
ccp-sign-in = Sign in to { $region }
ccp-sign-in-help = “Sign in” opens a window for it. You get no contacts until you’re signed in.
ccp-cookies = { $region } needs its cookies
ccp-cookies-help = The browser keeps them back. Try again, press the button in this panel, and allow them.
ccp-silent = { $region } is not answering
ccp-silent-help = The desk keeps trying by itself.
ccp-failed = { $region } could not start
# What could not start says why, in its own words.
ccp-failed-help = { $reason }
