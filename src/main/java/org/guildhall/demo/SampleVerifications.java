package org.guildhall.demo;

import java.util.List;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.verification.VerificationDesk;
import org.guildhall.verification.Verifications;
import org.guildhall.verification.lifecycle.Decision;
import org.guildhall.verification.lifecycle.Item;

/// Enterprise verifications of the sample world, by the same ways as everybody's.
class SampleVerifications {
    private final Verifications verifications;
    private final VerificationDesk desk;

    SampleVerifications(Verifications verifications, VerificationDesk desk) {
        this.verifications = verifications;
        this.desk = desk;
    }

    void submit(Member owner, SampleCompany company) {
        var papers = List.of(SamplePaper.registration(company));
        verifications.attach(owner, version(owner), Item.REGISTRATION, papers);
        verifications.submit(owner, version(owner), company.details(), "");
    }

    void verify(Member owner, Staff verifier) {
        var id = verifications.mine(owner).verification().id();
        desk.take(verifier, id, version(owner));
        var words = "The number and the name agree with the public register.";
        desk.decide(verifier, id, version(owner), Decision.verify(words));
    }

    private long version(Member owner) {
        return verifications.mine(owner).verification().progress().version();
    }
}
