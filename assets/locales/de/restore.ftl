### Der Status nach einem Wechsel: wiederhergestellt, angeboten oder nicht möglich.

restore-asked = Der Desk setzt Sie wieder auf „{ $state }“.
restore-done = Sie sind wieder auf „{ $state }“.
restore-done-by-desk = Vor dem Wechsel waren Sie auf „{ $state }“; der Desk hat Sie wieder auf „{ $state }“ gesetzt.
restore-take-back = Stattdessen auf „{ $offline }“ setzen
restore-no-such-state = Vor dem Wechsel waren Sie auf „{ $state }“, aber { $to } hat für Sie keinen Status dieses Namens. Wählen Sie Ihren Status im Contact Control Panel.
restore-refused = { $to } hat Sie nicht auf „{ $state }“ gesetzt. Versuchen Sie es erneut, oder wählen Sie Ihren Status im Contact Control Panel.
