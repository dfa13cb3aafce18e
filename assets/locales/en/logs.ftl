### The log download.

logs-title = Download Streams logs
logs-help = Each region keeps its own log. Send both when you report a problem with a failover.
logs-which = Region
logs-both = Both regions
logs-name = File name
logs-name-help = The region’s code is put before it.
logs-filter = Only entries at or above the log level
logs-download = Download
logs-done = { $count ->
    [one] Saved as { $files }.
   *[other] Saved as { $files }. If only one arrived, allow this page to download several files.
}
# What failed says why, in its own words.
logs-failed = { $reason }
