### Contact Control Panel のまわり。

ccp-title = Contact Control Panel

ccp-loading = { $region }を開いています
ccp-loading-help = 数秒かかります。
ccp-unsure = { $region }からまだ応答がありません
ccp-unsure-help = サインインしていないか、接続できません。サインインしてください。何も開かない場合は、もう一度お試しください。
ccp-in-the-way = サインイン済みの場合: 妨げになっているものを確認
ccp-sign-in = { $region }にサインインしてください
ccp-sign-in-help = 「サインイン」を押すと、サインイン用のウィンドウが開きます。サインインするまで、コンタクトは届きません。
ccp-cookies = { $region }には Cookie が必要です
ccp-cookies-help = ブラウザーが Cookie を遮断しています。再試行してから、このパネルのボタンを押して許可してください。
ccp-silent = { $region }が応答していません
ccp-silent-help = デスクは自動的に再試行を続けます。
ccp-failed = { $region }を開始できませんでした
ccp-failed-help = メッセージ: { $reason }
