### 求められるまで隠されているコンタクトの内容。

details-column = 詳細
details-show = 詳細を表示
details-hide = 詳細を非表示
details-customer = お客様
details-attributes = 属性
details-no-attributes = なし
