### Was mehrere Teile der Oberfläche brauchen.

shared-sentences = { $first } { $second }

shared-seconds = { $seconds } s
shared-minutes = { $minutes } min { $seconds } s
shared-hours = { $hours } h { $minutes } min
