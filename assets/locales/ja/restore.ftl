### 切り替え後のステータス: 復元済み、復元の提案、または復元不可。

restore-asked = デスクがステータスを { $state } に戻しています。
restore-done = ステータスは { $state } に戻りました。
restore-done-by-desk = 切り替え前のステータスは { $state } でした。デスクがステータスを { $state } に戻しました。
restore-take-back = 代わりに { $offline } に設定
restore-no-such-state = 切り替え前のステータスは { $state } でしたが、{ $to }にはこの名前のステータスがありません。Contact Control Panel でステータスを選択してください。
restore-refused = { $to }でステータスが { $state } に設定されませんでした。再試行するか、Contact Control Panel でステータスを選択してください。
