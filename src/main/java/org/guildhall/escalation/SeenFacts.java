package org.guildhall.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guildhall.access.AccountId;
import org.guildhall.account.Accounts;
import org.guildhall.escalation.passage.Packet.Seen;
import org.guildhall.payment.PaymentMethods;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.guildhall.verification.Verifications;
import org.guildhall.verification.risk.KycRequests;
import org.springframework.stereotype.Component;

/// What is seen of an account at this moment, for whoever is to work on its request.
@Component
class SeenFacts {
    private final Accounts accounts;
    private final Verifications verifications;
    private final KycRequests requests;
    private final PaymentMethods methods;
    private final Settings settings;
    private final Clock clock;

    SeenFacts(
            Accounts accounts,
            Verifications verifications,
            KycRequests requests,
            PaymentMethods methods,
            Settings settings,
            Clock clock) {
        this.accounts = accounts;
        this.verifications = verifications;
        this.requests = requests;
        this.methods = methods;
        this.settings = settings;
        this.clock = clock;
    }

    /// The facts in the other side's language.
    List<Seen> of(AccountId id, Text text) {
        var now = clock.instant();
        var account = accounts.account(id);
        var facts = new ArrayList<Seen>();
        facts.add(seen(text, "site", text.site(account.site()), now));
        facts.add(seen(text, "country", country(account.country(), text), now));
        var zone = settings.site(account.site()).zone();
        facts.add(seen(text, "registered", text.date(account.created(), zone), now));
        var verification = verifications.of(id).state();
        facts.add(seen(text, "verification", text.of(verification.key()), now));
        var kyc = requests.state(account.uid());
        facts.add(seen(text, "kyc", text.of(kyc.key()), now));
        facts.add(seen(text, "payment", payment(id, text), now));
        return facts;
    }

    private static String country(String code, Text text) {
        return Locale.of("", code).getDisplayCountry(text.locale());
    }

    private String payment(AccountId id, Text text) {
        var bound = methods.bound(id);
        if (bound.isEmpty()) return text.of("payment.none");
        return bound.stream()
                .sorted()
                .map(kind -> text.of(kind.key()))
                .collect(Collectors.joining(", "));
    }

    private static Seen seen(Text text, String name, String value, Instant now) {
        return new Seen(text.of("escalation.fact." + name), value, now);
    }
}
