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

    private String language;

    private long version;

    private boolean demonstration;

    protected Clinic() {}

    /** Tag of the language in which people who are added read at first. */
    public String language() {
        return language;
    }

    /** Counts the changes of administrators, from 1. */
    public long version() {
        return version;
    }

    /** Changes letterhead, time zone and language. */
    public void change(
            String newName, String newAddress, String newPhone, String newEmail, String zone, String newLanguage) {
        name = newName;
        address = newAddress;
        phone = newPhone;
        email = newEmail;
        timeZone = zone;
        language = newLanguage;
        version++;
    }

    /** The clinic as pages and letters show it. */
    public ClinicView view() {
        return new ClinicView(id, name, address, phone, email, ZoneId.of(timeZone), demonstration);
    }
}
