package org.guildhall.diagnosis.catalogue;

import org.guildhall.diagnosis.table.Diagnosis;

/// A diagnosis in one of its versions.
public record Used(Diagnosis diagnosis, int version) {}
