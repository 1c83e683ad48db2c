package id.jmo.information.persistence.appointments;

import id.jmo.platform.mongo.Indexes;
import org.springframework.stereotype.Component;

/** What the store itself guarantees: one appointment a place, one open one a member and branch, one a request. */
@Component
class AppointmentIndexes implements Indexes {

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoAppointments.COLLECTION)
                .uniqueSparse(AppointmentDocument.PLACE)
                .uniqueSparse(AppointmentDocument.OPEN_OF)
                .unique(AppointmentDocument.COMMAND)
                .index(AppointmentDocument.MEMBER)
                .index(AppointmentDocument.BRANCH, AppointmentDocument.DATE)
                .sparse(AppointmentDocument.DUE);
    }
}
