package org.guildhall.figures;

import java.util.UUID;
import org.guildhall.support.Letters;

/// One company on its way, and what it remembers between the pieces.
final class Journey {
    private final Way way;
    private final Way.Company company;
    private final Letters letters;
    private UUID application = new UUID(0, 0);
    private String code = "";

    Journey(Way way, Way.Company company, Letters letters) {
        this.way = way;
        this.company = company;
        this.letters = letters;
    }

    void applies() {
        application = way.apply(company);
    }

    void readsTheContactCode() {
        code = letters.code(company.owner().email());
    }

    void agrees() {
        way.agree(company, application, code);
    }

    void draws() {
        way.draw(company, application);
    }

    void readsTheSigningCode() {
        code = letters.code(company.owner().email(), "Signing code: ");
    }

    void signs() {
        way.sign(company, application, code);
    }
}
