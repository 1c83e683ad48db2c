package id.jmo.platform.testsupport.samples.unmarkedusecase.application;

public class CancelClaim {

    private final SubmitClaim.Claims claims;

    CancelClaim(SubmitClaim.Claims claims) {
        this.claims = claims;
    }

    SubmitClaim.Claims claims() {
        return claims;
    }
}
