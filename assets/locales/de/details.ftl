### Was von einem Kontakt verdeckt ist, bis man danach fragt.

details-column = Einzelheiten
details-show = Einzelheiten zeigen
details-hide = Einzelheiten verbergen
details-customer = Kunde
details-attributes = Attribute
details-no-attributes = keine
