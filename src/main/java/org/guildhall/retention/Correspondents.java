package org.guildhall.retention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.guildhall.platform.retention.Correspondence;
import org.guildhall.platform.retention.Correspondence.Found;
import org.guildhall.platform.retention.Kept;
import org.guildhall.platform.web.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What all packages together keep of an address, of no account's.
@Component
class Correspondents {
    private final ObjectProvider<Correspondence> all;

    Correspondents(ObjectProvider<Correspondence> all) {
        this.all = all;
    }

    Found of(String email) {
        var kept = new ArrayList<Kept>();
        var refusals = new ArrayList<Problem>();
        var accounts = new HashSet<UUID>();
        var objects = new HashSet<UUID>();
        for (var found : all.orderedStream().map(each -> each.of(email)).toList()) {
            found.kept().stream().filter(each -> each.things() > 0).forEach(kept::add);
            found.refusal().ifPresent(refusals::add);
            accounts.addAll(found.accounts());
            objects.addAll(found.objects());
        }
        return new Found(kept, refusals.stream().findFirst(), accounts, objects);
    }

    long erase(String email) {
        return all.orderedStream().mapToLong(each -> each.erase(email)).sum();
    }
}
