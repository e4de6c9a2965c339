package org.guildhall.contract.paper;

import org.guildhall.programme.ContractTerms.Route;

/// How papers speak of the way a contract is signed.
///
/// @param form in which it is made
/// @param evidence what the parties accept as evidence of its conclusion
/// @param place what stands over the places to sign
/// @param concluded how the certificate of completion says that it was concluded
/// @param proof what the finished file carries
public record Manner(String form, String evidence, String place, String concluded, String proof) {
    /// The words for one route of signing.
    public static Manner of(Route route) {
        return switch (route) {
            case ELECTRONIC ->
                    new Manner(
                            "made in electronic form",
                            "The parties sign electronically. Each accepts the electronic"
                                    + " signatures on this file, and the certificate of completion that"
                                    + " belongs to it, as evidence of its conclusion.",
                            "The parties' electronic signatures stand below, in the order in which"
                                    + " they were given.",
                            "was concluded electronically",
                            "The contract's PDF carries both signatures (PAdES).");
            case PAPER ->
                    new Manner(
                            "to be signed on paper",
                            "The parties sign on paper. Each accepts the scan of the paper that"
                                    + " both have signed, and the certificate of completion that"
                                    + " belongs to it, as evidence of its conclusion.",
                            "Each party signs below by hand, with name and date.",
                            "was signed on paper",
                            "The finished file is a scan of the paper that both parties signed; it"
                                    + " carries the Vendor's electronic seal (PAdES).");
            case OUTSIDE ->
                    new Manner(
                            "made in electronic form",
                            "The parties sign through a signing service. Each accepts that"
                                    + " service's signatures, and the certificate of completion that"
                                    + " belongs to this contract, as evidence of its conclusion.",
                            "The parties' signatures are given through the signing service.",
                            "was concluded through a signing service",
                            "The finished file is the one that the signing service delivered; it"
                                    + " carries the Vendor's electronic seal (PAdES).");
        };
    }
}
