package id.jmo.notification.application;

import id.jmo.platform.application.UseCase;
import id.jmo.platform.owndata.ErasableData;
import id.jmo.platform.values.MemberId;

/** The devices that take push messages, on a request for erasure. */
@UseCase
final class ErasableDevices implements ErasableData {

    private final PushDevices devices;

    ErasableDevices(PushDevices devices) {
        this.devices = devices;
    }

    @Override
    public String kind() {
        return "PUSH_DEVICES";
    }

    @Override
    public void erase(MemberId member) {
        devices.of(member).forEach(devices::remove);
    }
}
