### What is masked of a contact until the agent asks for it.

details-column = Details
details-show = Show details
details-hide = Hide details
details-customer = Customer
details-attributes = Attributes
details-no-attributes = none
