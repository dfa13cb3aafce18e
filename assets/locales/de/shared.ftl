### Was mehrere Teile der Oberfläche brauchen.

shared-sentences = { $first } { $second }

shared-copied = Kopiert
shared-not-copied = Der Browser lässt diese Seite nicht kopieren. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur.

shared-seconds = { $seconds } s
shared-minutes = { $minutes } min { $seconds } s
shared-hours = { $hours } h { $minutes } min
