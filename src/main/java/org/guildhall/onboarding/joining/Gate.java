package org.guildhall.onboarding.joining;

import org.guildhall.invitation.Invited;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Reapplying;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.programme.Programme;
import org.guildhall.verification.VerificationView.Company;

/// What the click on JOIN NOW, or on the link of an invitation, meets (onboarding.md section 3,
/// *Gate*).
sealed interface Gate {
    /// The account's own application is under way.
    record UnderWay(ApplicationId application) implements Gate {}

    /// The way is free: the company's facts are there to be confirmed.
    record Open(Programme programme, Company company) implements Gate {}

    /// No application comes into being.
    sealed interface Closed extends Gate {
        /// How that is told to whoever sends the form nevertheless.
        NotAllowed refusal();
    }

    /// The account hasn't completed enterprise verification.
    record NotVerified(Programme programme, boolean underWay) implements Closed {
        @Override
        public NotAllowed refusal() {
            return new NotAllowed("onboarding.gate.not-verified");
        }
    }

    /// The programme isn't offered on the account's site, or no more.
    record NotOffered() implements Closed {
        /// The message that says it.
        static final String WORDS = "onboarding.gate.not-offered";

        @Override
        public NotAllowed refusal() {
            return new NotAllowed(WORDS);
        }
    }

    /// The programme is by invitation, and none was followed.
    record NotInvited(Programme programme) implements Closed {
        @Override
        public NotAllowed refusal() {
            return new NotAllowed("onboarding.gate.not-invited");
        }
    }

    /// The invitation leads nowhere any more.
    record Dead(Invited invited) implements Closed {
        @Override
        public NotAllowed refusal() {
            return new NotAllowed(invited.state().key());
        }
    }

    /// Another account of the same enterprise has an application under way.
    record ElseWhere(Programme programme, Application application) implements Closed {
        @Override
        public NotAllowed refusal() {
            return new NotAllowed("onboarding.gate.elsewhere");
        }
    }

    /// The company's last application for the programme ended, and it is too early for another.
    record NotYet(Programme programme, Reapplying waiting) implements Closed {
        @Override
        public NotAllowed refusal() {
            return new NotAllowed("onboarding.gate.not-yet");
        }
    }
}
