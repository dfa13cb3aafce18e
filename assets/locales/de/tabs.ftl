### Andere Tabs mit demselben Desk.

tabs-others = { $others ->
    [one] Dieser Desk ist auch in einem anderen Tab geöffnet.
   *[other] Dieser Desk ist auch in { $others } anderen Tabs geöffnet.
}
tabs-first = Dieser Tab wurde zuerst geöffnet: In der Regel hat er den Ton der Anrufe.
tabs-later = In der Regel hat der zuerst geöffnete Tab den Ton der Anrufe. Arbeiten Sie dort, und schließen Sie diesen.
