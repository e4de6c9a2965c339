package org.guildhall.account.passkey;

import java.util.List;
import org.guildhall.access.PersonId;
import org.guildhall.account.way.SignInWay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Passkeys as signing in knows them.
@Component
@Order(2)
class PasskeyWay implements SignInWay {
    private final PasskeyStore store;

    PasskeyWay(PasskeyStore store) {
        this.store = store;
    }

    @Override
    public List<Door> doors() {
        return List.of(new Door("/sign-in/passkey", "account.passkey.door", ""));
    }

    @Override
    public boolean isFactorOf(PersonId person) {
        return store.has(person);
    }
}
