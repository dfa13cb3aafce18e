### システム通知。

notifications-call = 通話の着信があります
notifications-callback = コールバックが届きました
notifications-chat = チャットが届きました
notifications-task = タスクが届きました
notifications-email = E メールが届きました
notifications-contact = コンタクトが届きました
notifications-pending = デスクはまもなく{ $name }に切り替わります
notifications-moved = デスクは{ $name }に切り替わりました
notifications-contact-help = デスクを開いて応答してください。
notifications-pending-help = 現在のコンタクトの終了を待っています。
notifications-moved-help = ステータスを確認してください。再設定が必要な場合があります。
notifications-session-help = サインインを続けるには、デスクを開いてポインターを動かすかキーを押してください。
notifications-look = デスクを開いて、対処方法を確認してください。
