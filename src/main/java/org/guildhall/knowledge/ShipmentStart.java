package org.guildhall.knowledge;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Takes the articles in before anybody can read one.
@Component
class ShipmentStart implements SmartInitializingSingleton {
    private final Shipment shipment;

    ShipmentStart(Shipment shipment) {
        this.shipment = shipment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        shipment.takeIn();
    }
}
