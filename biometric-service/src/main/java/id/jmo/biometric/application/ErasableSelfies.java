package id.jmo.biometric.application;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.owndata.ErasableData;
import id.jmo.platform.values.MemberId;

/** The pictures of a member's verifications, on a request for erasure. */
@UseCase
class ErasableSelfies implements ErasableData {

    private final ErasePictures erase;

    ErasableSelfies(ErasePictures erase) {
        this.erase = erase;
    }

    @Override
    public String kind() {
        return "SELFIES";
    }

    @Override
    public void erase(MemberId member) {
        erase.allOf(member);
    }
}
