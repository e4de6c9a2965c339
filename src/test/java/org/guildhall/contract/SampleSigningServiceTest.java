package org.guildhall.contract;

class SampleSigningServiceTest extends SigningServiceContract {
    private final SampleSigningService service = new SampleSigningService();

    @Override
    SigningService service() {
        return service;
    }

    @Override
    SampleSigningService there() {
        return service;
    }
}
