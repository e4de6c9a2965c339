package org.guildhall.diagnosis.fact;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.access.AccountId;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactType;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.diagnosis.table.Vocabulary;
import org.springframework.stereotype.Component;

/// All who can tell facts, asked in one place.
@Component
public class FactDesk {
    private final List<FactSource> sources;
    private final Clock clock;
    private final Vocabulary vocabulary;

    FactDesk(List<FactSource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
        this.vocabulary = vocabulary(sources);
    }

    private static Vocabulary vocabulary(List<FactSource> sources) {
        var types = new HashMap<String, FactType>();
        for (var source : sources) {
            for (var kind : source.kinds()) {
                if (types.put(kind.name(), kind.type()) != null) {
                    throw new IllegalStateException("two can tell " + kind.name());
                }
            }
        }
        return new Vocabulary(types);
    }

    /// What there is to look up.
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Patterns of the facts that are about another account.
    public List<String> secret() {
        return sources.stream()
                .flatMap(source -> source.kinds().stream())
                .filter(FactKind::secret)
                .map(FactKind::name)
                .toList();
    }

    /// Every account that is looked at for these facts.
    public Set<AccountId> accounts(Collection<FactName> wanted, Inquiry inquiry) {
        var accounts = new LinkedHashSet<>(Set.of(inquiry.account().id()));
        for (var source : sources) {
            if (!told(source, wanted).isEmpty()) source.other(inquiry).ifPresent(accounts::add);
        }
        return accounts;
    }

    /// Looks these facts up, each by whoever can tell it.
    public List<Finding> look(Collection<FactName> wanted, Inquiry inquiry) {
        var findings = new ArrayList<Finding>();
        for (var source : sources) {
            var told = told(source, wanted);
            if (told.isEmpty()) continue;
            Map<FactName, FactValue> found = source.look(told, inquiry);
            var at = clock.instant();
            for (var name : told) {
                var value = Optional.ofNullable(found.get(name));
                findings.add(new Finding(name, value, source.key(), at));
            }
        }
        return findings;
    }

    private static Set<FactName> told(FactSource source, Collection<FactName> wanted) {
        var told = new TreeSet<FactName>();
        for (var kind : source.kinds()) {
            wanted.stream().filter(name -> name.matches(kind.name())).forEach(told::add);
        }
        return told;
    }
}
