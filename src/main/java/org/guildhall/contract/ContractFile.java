package org.guildhall.contract;

import org.guildhall.contract.lifecycle.FileKind;

/// A PDF of a contract under the name that it is saved as.
public record ContractFile(String name, byte[] content) {
    static String name(String number, FileKind kind) {
        return switch (kind) {
            case PRINTED, SIGNED, COMPLETED -> number + ".pdf";
            case SCAN -> number + "-scan.pdf";
            case CERTIFICATE -> number + "-certificate.pdf";
        };
    }
}
