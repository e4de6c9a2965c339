package org.guildhall.onboarding.activation;

import org.guildhall.access.Caller;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The activation checklist between signature and access: each side ticks what is its own
/// (onboarding.md section 5).
@Service
@NamedInterface("activation")
public class Activations {
    private final ActivationList list;
    private final Passage passage;
    private final Completion completion;

    Activations(ActivationList list, Passage passage, Completion completion) {
        this.list = list;
        this.passage = passage;
        this.completion = completion;
    }

    /// Says that an item is done. The last one opens access, when the contract is in force.
    @Transactional
    public void tick(Seen seen, String item, Caller caller) {
        var ticked = passage.move(checked(seen, item, caller), new Move.Tick(item), caller);
        completion.activate(ticked);
    }

    /// Takes that back.
    @Transactional
    public void untick(Seen seen, String item, Caller caller) {
        passage.move(checked(seen, item, caller), new Move.Untick(item), caller);
    }

    private Application checked(Seen seen, String item, Caller caller) {
        var application = passage.seen(seen, caller);
        var known =
                list.items(application).stream()
                        .filter(each -> each.code().equals(item))
                        .findFirst()
                        .orElseThrow(() -> Invalid.at("item", "onboarding.activation.unknown"));
        if (!ActivationList.isFor(known, caller)) throw new NotAllowed("onboarding.not-your-part");
        return application;
    }
}
