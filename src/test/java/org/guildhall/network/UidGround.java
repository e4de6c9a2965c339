package org.guildhall.network;

import java.util.concurrent.atomic.AtomicInteger;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.access.Uid;
import org.guildhall.network.uid.UidRequests;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;

/// A partner with a sister account, a developer, and what tells whether the console opens.
abstract class UidGround {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final Installation guildhall = Installation.get();
    final Partners partners = new Partners(guildhall);
    final UidRequests requests = guildhall.front(UidRequests.class);
    final String company = "Harbour " + COUNT.incrementAndGet() + " Pty Ltd";
    final Persona owner = guildhall.crowd().verifiedOwner("Olga Owner", company);
    final Persona sister = guildhall.crowd().sisterOf(owner, "Sue Sister");
    final Persona bd = guildhall.crowd().staff("Bo Developer", Role.BD);
    final Visit partner = guildhall.crowd().signedIn(owner);
    final Visit desk = guildhall.crowd().signedIn(bd);

    int console(Persona persona) {
        return guildhall.crowd().signedIn(persona).get("/console").status();
    }

    String letter(Persona reader, String words) {
        var letters = new Letters(guildhall.mail());
        return Eventually.found(
                "a letter to " + reader.name() + " that says " + words,
                () ->
                        letters.to(reader.email()).reversed().stream()
                                .map(letter -> Letters.plain(letter).replaceAll("\\s+", " "))
                                .filter(plain -> plain.contains(words))
                                .findFirst());
    }

    Uid uid(Persona persona) {
        return guildhall.crowd().account(persona).uid();
    }

    Caller caller(Persona persona) {
        return guildhall.crowd().caller(persona);
    }

    Staff staff(Persona persona) {
        return (Staff) caller(persona);
    }
}
