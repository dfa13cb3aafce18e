### フェイルオーバーのバナーと、「今すぐ切り替える」の前の確認。

banner-label = フェイルオーバー
banner-steps = 切り替えの手順
# The next three are said before a step, by screen readers only.
banner-step-done = 完了:
banner-step-now = 現在:
banner-step-ahead = 次:
banner-step-switched = 切り替え済み
banner-step-available = ステータスを Available に設定してください
banner-switch-now = 今すぐ切り替える…
banner-keep-waiting = このまま待つ

banner-your-customer = お客様
banner-contact-work = { $customer } とのアフターコールワーク
banner-contact-callback = { $customer } へのコールバック
banner-contact-call = { $customer } との通話
banner-contact-chat = { $customer } とのチャット
banner-contact-monitoring = { $customer } との通話のモニタリング

banner-pending-title = { $contacts ->
    [0] まもなく{ $to }に切り替わります
    [1] 現在の通話が終わると{ $to }に切り替わります
   *[other] 現在の { $contacts } 件の通話が終わると{ $to }に切り替わります
}
banner-pending-title-contacts = { $contacts ->
    [0] まもなく{ $to }に切り替わります
    [1] 現在のコンタクトが終わると{ $to }に切り替わります
   *[other] 現在の { $contacts } 件のコンタクトが終わると{ $to }に切り替わります
}
banner-pending-title-work = アフターコールワークを終了すると{ $to }に切り替わります
banner-pending-ended = { $from }のチャット、タスク、E メールは、フェイルオーバーにより終了しました。
banner-tasks-end = { $from }のタスクと E メールは、切り替えにより終了することがあります。
banner-pending-help-work = { $contacts ->
    [1] { $customer } とのコンタクトをクリアしてください。その後、デスクが自動的に切り替わります。
   *[other] { $contacts } 件のコンタクトをすべてクリアしてください。その後、デスクが自動的に切り替わります。
}
banner-pending-help = { $contacts ->
    [1] { $listed }を終了し、アフターコールワークをクリアしてください。その後、デスクが自動的に切り替わります。
   *[other] { $listed }を終了し、それぞれのアフターコールワークをクリアしてください。その後、デスクが自動的に切り替わります。
}
banner-pending-help-ringing = { $contacts ->
    [1] コンタクトの着信があります。応答して終了するか、応答せずにお待ちください。その後、デスクが自動的に切り替わります。
   *[other] { $contacts } 件のコンタクトの着信があります。応答して終了するか、応答せずにお待ちください。その後、デスクが自動的に切り替わります。
}
banner-pending-help-missed = { $contacts ->
    [1] { $contact }には、もう誰もいません。デスクがクリアし、その後自動的に切り替わります。残っている場合は、パネルでクリアしてください。
   *[other] これら { $contacts } 件のコンタクトには、もう誰もいません。デスクがクリアし、その後自動的に切り替わります。残っている場合は、パネルでクリアしてください。
}
banner-long-wait = コンタクトを終了できない場合は、今すぐ切り替えることができますが、そのコンタクトは切断されます。

banner-doubtful-title = { $to }への切り替えは取り消された可能性があります
banner-doubtful-help = { $since } 以降、切り替えを確認できていません。デスクは確認を続けており、その間は{ $from }のままです。通常どおりコンタクトの対応を続けてください。
banner-doubtful-sign-in = 切り替えが行われる場合は、{ $to }へのサインインが必要です。

banner-ordered-title = 数秒後に{ $to }へ切り替わります
banner-ordered-help = 両方のリージョンに切り替えの完了を依頼しました。応答の有無にかかわらず、デスクが自動的に切り替えます。

banner-switching-title = { $to }に切り替えています
banner-switching-sign-in = 続けるには{ $to }にサインインしてください。
banner-switching-ready = 切り替え先の Contact Control Panel を準備しています。その後、ステータスを Available に設定してください。
banner-switching-cookies = ブラウザーが{ $to }の Cookie を遮断しており、そのままでは業務ができません。「再試行」を押すともう一度確認されるので、パネルのボタンを押して許可してください。
banner-switching-silent = { $to }からまだ応答がありません。デスクは自動的に再試行を続けます。
banner-switching-unsure = { $to }からまだ応答がありません。サインインしていないか、接続できません。サインインしてください。何も開かない場合は、再試行してください。

banner-step-detected = { $since } に検出
banner-step-waiting = { $contacts ->
    [0] コンタクトの終了を待っています
   *[other] { $contacts } 件のコンタクトの終了を待っています
}

banner-confirm-title = 今すぐ{ $to }に切り替えますか？
banner-confirm-work = { $customer } とのアフターコールワークは、そのままの状態で終了します。
banner-confirm-callback = { $customer } へのコールバックは直ちに終了します。
banner-confirm-call = { $customer } との通話は直ちに終了します。
banner-confirm-chat = { $customer } とのチャットは直ちに終了します。
banner-confirm-monitoring = モニタリング中の { $customer } との通話から離れます。通話はそのまま続きます。
banner-confirm-missed = もう誰もいない{ $contact }はクリアされます。
banner-confirm-offline = { $to }では、ステータスを Available に設定するまでオフラインになります。
banner-confirm-no-way-back = { $from }から離れます。ここから元に戻すことはできません。トラフィックの分散は管理者が変更します。
banner-confirm-action = { $contacts ->
    [0] 今すぐ切り替える
   *[other] 通話を終了して切り替える
}
banner-confirm-action-contacts = { $contacts ->
    [0] 今すぐ切り替える
   *[other] コンタクトを終了して切り替える
}
banner-confirm-action-work = 終了して切り替える
