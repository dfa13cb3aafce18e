### いくつかの部分で使うもの。

shared-sentences = { $first }{ $second }

# リージョンが応答せず、理由が分からない場合。
shared-sign-in-ended = サインインの有効期限が切れている場合は、もう一度サインインしてください。

shared-copied = コピーしました
shared-not-copied = ブラウザーがこのページからのコピーを許可していません。テキストを選択してあります。キーボードでコピーしてください。

shared-seconds = { $seconds } 秒
shared-minutes = { $minutes } 分 { $seconds } 秒
shared-hours = { $hours } 時間 { $minutes } 分
