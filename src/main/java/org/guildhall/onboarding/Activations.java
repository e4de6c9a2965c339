package org.guildhall.onboarding;

import org.guildhall.access.Caller;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The activation checklist between signature and access: each side ticks what is its own
/// (onboarding.md section 5).
@Service
public class Activations {
    private final Onboarding onboarding;
    private final ActivationList list;
    private final Passage passage;
    private final Completion completion;

    Activations(
            Onboarding onboarding, ActivationList list, Passage passage, Completion completion) {
        this.onboarding = onboarding;
        this.list = list;
        this.passage = passage;
        this.completion = completion;
    }

    /// Says that an item is done. The last one opens access, when the contract is in force.
    @Transactional
    public void tick(Seen seen, String item, Caller caller) {
        check(seen, item, caller);
        var ticked = passage.move(seen, new Move.Tick(item), caller);
        completion.activate(ticked);
    }

    /// Takes that back.
    @Transactional
    public void untick(Seen seen, String item, Caller caller) {
        check(seen, item, caller);
        passage.move(seen, new Move.Untick(item), caller);
    }

    private void check(Seen seen, String item, Caller caller) {
        var known =
                list.items(onboarding.find(seen.id(), caller)).stream()
                        .filter(each -> each.code().equals(item))
                        .findFirst()
                        .orElseThrow(() -> Invalid.because("onboarding.activation.unknown"));
        if (!ActivationList.isFor(known, caller)) throw new NotAllowed("onboarding.not-your-part");
    }
}
