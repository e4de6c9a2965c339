package org.guildhall.figures;

import java.util.UUID;
import java.util.regex.Pattern;

/// One company on its way, and what it remembers between the pieces.
final class Journey {
    private static final Pattern CONTACT_CODE = Pattern.compile("\\b([0-9]{6})\\b");
    private static final Pattern SIGNING_CODE = Pattern.compile("Signing code: ([0-9]{6})");

    private final Way way;
    private final Way.Company company;
    private final SmtpSink letters;
    private Way.Stand stand = new Way.Stand(new UUID(0, 0), 0);
    private String code = "";

    Journey(Way way, Way.Company company, SmtpSink letters) {
        this.way = way;
        this.company = company;
        this.letters = letters;
        way.meet(company);
    }

    void applies() {
        stand = way.apply(company);
    }

    void readsTheContactCode() {
        code = letters.found(company.owner().email(), CONTACT_CODE);
    }

    void agrees() {
        stand = way.agree(company, stand, code);
    }

    void draws() {
        way.draw(company, stand);
    }

    void readsTheSigningCode() {
        code = letters.found(company.owner().email(), SIGNING_CODE);
    }

    void signs() {
        way.sign(company, stand, code);
    }
}
