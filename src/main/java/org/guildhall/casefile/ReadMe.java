package org.guildhall.casefile;

import java.time.Instant;

/// What whoever opens a case file reads first.
final class ReadMe {
    private ReadMe() {}

    static String of(String number, Instant made) {
        return """
            Case file of application %s, made at %s.

            application.json, documents/     the application as it stands, and the documents of its form
            verification/                    the enterprise verification with its evidence
            sheets/                          every version of the decision sheet, with its hash
            contracts/                       every contract: as printed, as signed, its certificate of completion
            amendments/                      changes of the terms and renewals of the contract
            partnership.json, commitment/    what it became: the partnership, its commitment periods with their sales
            history.html, history.json       everything that was done; both say the same
            mails/                           every letter, as it was sent
            audit.csv                        the entries of the audit trail about all of the above, each with its hash
            SHA256SUMS                       the hash of every file here: sha256sum --check SHA256SUMS

            Contracts carry their signatures in themselves: any PDF reader or pdfsig shows them.
            The hash of an audit entry is made as docs/adr/0031-audit-chain.md of Guildhall says; whoever runs the
            installation shows with `./guildhall audit verify --expect HASH` that an entry is part of the unbroken trail.
            """
                .formatted(number, made);
    }
}
