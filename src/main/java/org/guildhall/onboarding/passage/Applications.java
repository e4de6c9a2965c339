package org.guildhall.onboarding.passage;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Applications as they stand, and the programme that each began with.
@Service
@NamedInterface("passage")
public class Applications {
    private final ApplicationStore store;
    private final Reach reach;
    private final Programmes programmes;

    Applications(ApplicationStore store, Reach reach, Programmes programmes) {
        this.store = store;
        this.reach = reach;
        this.programmes = programmes;
    }

    /// One application within the caller's reach.
    @Transactional(readOnly = true)
    public Application find(ApplicationId id, Caller caller) {
        return reach.find(id, caller);
    }

    /// One application within the caller's reach, in the version that is now to be seen.
    @Transactional(readOnly = true)
    public Seen seen(ApplicationId id, Caller caller) {
        return reach.find(id, caller).seen();
    }

    /// The account's applications, newest first.
    @Transactional(readOnly = true)
    public List<Application> mine(Member caller) {
        return store.of(caller.account());
    }

    /// An account's applications, newest first. Whoever asks has looked at the caller's reach.
    @Transactional(readOnly = true)
    public List<Application> of(AccountId account) {
        return store.of(account);
    }

    /// The account's newest application, for the home page.
    @Transactional(readOnly = true)
    public Optional<Application> newest(Member caller) {
        return mine(caller).stream().findFirst();
    }

    /// Whether its programme can be applied for on its site by now, in whatever version.
    public boolean isOffered(Application application) {
        return programmes.of(application.applicant().site()).stream()
                .anyMatch(each -> each.code().equals(application.identity().programme()));
    }

    /// The programme in the version that an application began with.
    public Programme programme(Application application) {
        return programmes.version(
                application.identity().programme(), application.identity().programmeVersion());
    }
}
