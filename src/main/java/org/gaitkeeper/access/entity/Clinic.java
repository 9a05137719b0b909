package org.gaitkeeper.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.UUID;
import org.gaitkeeper.access.Actor.ClinicView;

/** A practice: the owner of its patients' records and the border nobody looks across. */
@Entity
@Table(name = "clinic")
public class Clinic {

    @Id
    private UUID id;

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    private String address;

    private String phone;

    private String email;

    private boolean demonstration;

    protected Clinic() {}

    /** The clinic as pages and letters show it. */
    public ClinicView view() {
        return new ClinicView(id, name, address, phone, email, ZoneId.of(timeZone), demonstration);
    }
}
