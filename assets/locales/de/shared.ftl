### Was mehrere Teile der Oberfläche brauchen.

shared-sentences = { $first } { $second }

# Wo eine Region schweigt, und niemand weiß, warum.
shared-sign-in-ended = Falls Ihre Anmeldung dort abgelaufen ist, melden Sie sich wieder an.

shared-copied = Kopiert
shared-not-copied = Der Browser lässt diese Seite nicht kopieren. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur.

shared-seconds = { $seconds } s
shared-minutes = { $minutes } min { $seconds } s
shared-hours = { $hours } h { $minutes } min
