package org.guildhall.demo.clock;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/// The clock that can be moved, before the machine's.
public final class ClockParts implements BeanRegistrar {
    @Override
    public void register(BeanRegistry parts, Environment environment) {
        parts.registerBean(ClockStore.class);
        parts.registerBean(MovableClock.class, BeanRegistry.Spec::primary);
        parts.registerBean(ClockMoves.class);
    }
}
