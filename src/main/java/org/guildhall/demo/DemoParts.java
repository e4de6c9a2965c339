package org.guildhall.demo;

import java.util.List;
import org.guildhall.demo.clock.ClockParts;
import org.guildhall.demo.letters.LetterParts;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/// The parts that a demo has beside those of production: taken in as it starts, where the profile
/// `demo` is on. They aren't found by annotation like all others, since a program whose wiring was
/// written when it was built (ADR 95) serves both.
public final class DemoParts implements BeanRegistrar {
    private static final List<Class<?>> PARTS =
            List.of(
                    DemoOnly.class,
                    DemoPages.class,
                    DemoStart.class,
                    PersonaFile.class,
                    PersonaStore.class,
                    Personas.class,
                    SampleApplications.class,
                    SampleCast.class,
                    SampleContracts.class,
                    SampleDesk.class,
                    SampleInvitations.class,
                    SampleMails.class,
                    SamplePartners.class,
                    SamplePast.class,
                    SampleRisk.class,
                    SampleSales.class,
                    SampleSupport.class,
                    SampleTickets.class,
                    SampleVerifications.class,
                    SampleWorld.class);

    @Override
    public void register(BeanRegistry parts, Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) return;
        PARTS.forEach(parts::registerBean);
        parts.register(new ClockParts());
        parts.register(new LetterParts());
    }
}
