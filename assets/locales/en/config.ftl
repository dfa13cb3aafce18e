### The screens that stand in for a desk without a usable configuration. Names of files and fields stay as they are.

config-missing = Set up this desk
config-missing-help = There is no config.json beside index.html yet. Save the text below under that name, with the addresses and ARNs of your two instances, then reload.
config-unreadable = The configuration can’t be read
# $status (Number)
config-status-help = The server answered { $status } for config.json. Check that the file may be read without signing in, then try again.
config-unreachable-help = The server didn’t answer for config.json. Check your connection, then try again.
config-broken = The configuration is not valid JSON
config-page-help = The server sent a web page in place of config.json. It probably answers every unknown address with index.html. Put config.json beside index.html, and let the server answer 404 for files that don’t exist.
# $line (Number)
# $column (Number)
config-broken-help-place = Reading stops at line { $line }, column { $column }. Correct that place in config.json, then reload.
config-broken-reason = The JSON parser says: { $reason }.
config-broken-empty = The file is empty.
config-broken-encoding = The file is not in UTF-8. Save it in that encoding.
config-broken-comment = This is a comment, and JSON has none. Remove it.
config-broken-trailing = The file goes on after its end, the last closing brace. Remove what follows.
config-broken-nesting = Here are more brackets within brackets than a configuration has.
config-problems = { $count ->
    [one] One thing in the configuration needs correcting
   *[other] { $count } things in the configuration need correcting
}
config-problems-help = No desk runs with this. Correct these places in config.json, then reload.

config-reload = Reload
config-copy = Copy
config-after-sample = “ccp” takes the parameters of globalConnect.core.initCCP under their documented names, so an object that you have can be pasted. Approve this page’s origin in both instances.
config-origin = Origin of this page:
config-found = Found
config-example-label = Example

config-required = This is required, and it is missing.
config-unknown = There is no such field. Remove it.
config-unknown-meant = There is no such field. Did you mean “{ $meant }”?
config-belongs = This belongs into “{ $part }”.
config-belongs-outside = This belongs on the outermost level, beside “ccp”.
config-done-by-the-desk = The desk does this by itself. Remove it.
config-not-json = This is a part of a program and can’t be written in JSON. Remove it.
config-two-schemes = This and “{ $other }” belong to two different schemes of coordination: “standByRegion” and “pollForFailover” to the paired one, “secondaryCCPUrl” and “enableGlobalResiliency” to the managed one. Keep what belongs to the scheme of your instances, and remove the other.
config-takes-text = This takes text in quotes.
config-takes-flag = This takes true or false, without quotes.
config-takes-number = This takes a number, without quotes.
config-takes-list = This takes a list in brackets.
config-takes-object = This takes an object in braces.
config-empty = This is empty.
config-spaces = There is a space, or an invisible character, before or after the text. Remove it.
config-must-be-true = Only “true” makes the two instances a pair.
config-not-millis = This takes a number of milliseconds above zero, and an hour (3600000) at most.
config-not-seconds = This takes a number of seconds from 1 to 3600.
config-one-of = This takes one of: { $words }.
config-not-absolute = This takes a complete address.
config-not-secure = The address has to begin with https://. Only localhost may use http://.
config-not-a-ccp = This is not the address of a Contact Control Panel. Its path has to contain “ccp-v2”.
config-other-origin = This takes a script of the desk’s own origin: a path without a host.
config-region-form = This takes the code of a region.
config-arn-form = This takes the ARN of a Connect instance, with its region and its id.
config-arn-region = This instance is in { $arn }, but “region” beside it says { $field }.
config-same-as = This is the same as “{ $other }”. The two instances differ in it.
config-same-region = Both regions would be called { $region }. “region” and “secondaryRegion” name them; where one is missing, its address does. Give each a name of its own.
config-white-space = There is a space, a tab, a line break or an invisible character inside it. Remove it; an address has %20 for a space.
config-character = “{ $character }” can’t be in an address. Remove it.
config-user-info = There is a name or a password before the host. Remove it up to the “@”.
config-ipv6 = The host is an IPv6 address. Use a name.
config-host = No host has a name like this.
config-port = What follows the host’s colon is not a port. A port is a number from 1 to 65535.
config-first-generation = This is the first generation of the Contact Control Panel. Global Resiliency works with CCPv2 only, whose path contains “ccp-v2”.
config-own-origin = This is the address of the desk itself. A Contact Control Panel is at the address of its instance.
config-repeated = This field is there more than once. Keep one.
config-null = “null” is no value here. Leave the field out.
config-root = The whole file is one object in braces.
