package org.guildhall.inbound.way;

import org.guildhall.inbound.Arrivals;
import org.guildhall.inbound.DeskAddresses;
import org.guildhall.platform.settings.Inbound;
import org.guildhall.platform.settings.Settings;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// The ways that are open, as the settings say: a mailbox (`guildhall.inbound.imap.host`), a
/// listener (`guildhall.inbound.smtp.port`).
@Configuration
@Import(WayBeans.Named.class)
class WayBeans {
    /// Settings are looked at as the program starts (ADR 95).
    static final class Named implements BeanRegistrar {
        @Override
        public void register(BeanRegistry parts, Environment environment) {
            if (environment.containsProperty("guildhall.inbound.imap.host")) {
                parts.registerBean(DeskBox.class, bean -> bean.supplier(Named::box));
            }
            if (environment.containsProperty("guildhall.inbound.smtp.port")) {
                parts.registerBean(DeskListener.class, bean -> bean.supplier(Named::listener));
            }
        }

        private static DeskBox box(SupplierContext with) {
            return new DeskBox(
                    with.bean(Inbound.class).mailbox().orElseThrow(),
                    with.bean(Arrivals.class),
                    with.bean(BoxStore.class));
        }

        private static DeskListener listener(SupplierContext with) {
            return new DeskListener(
                    with.bean(Inbound.class).listener().orElseThrow(),
                    with.bean(Settings.class).baseUrl().getHost(),
                    with.bean(DeskAddresses.class),
                    with.bean(Arrivals.class));
        }
    }
}
