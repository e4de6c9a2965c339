package org.guildhall.contract.seal;

/// Who signs, in the order of signing: the partner first, then the vendor.
public enum Side {
    PARTNER,
    VENDOR
}
