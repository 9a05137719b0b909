-- Two invented clinics and their people, for demonstration only. Every password is Gaitkeeper-demo-1.

SELECT set_config('app.clinic', '01900000-0000-7000-8000-000000000001', true);
INSERT INTO clinic (id, name, address, phone, email, demonstration) VALUES
  ('01900000-0000-7000-8000-000000000001', 'Harbour Physiotherapy', E'4 Quay Street\nBristol BS1 4QA', '0117 496 0100', 'reception@harbour.example', true);
INSERT INTO clinician (clinic_id, id, email, display_name, registration, password_hash) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a1', 'anna.physio@harbour.example', 'Anna Lindqvist', 'HCPC PH100001',
   '$argon2id$v=19$m=19456,t=2,p=1$XJUZV4zI4hY9ZHKCuV/7nA$1ZmusmhqW9F19a5ENBi90o3xGJqGId5JeQZlD+EBzEQ'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'omar.admin@harbour.example', 'Omar Haddad', '',
   '$argon2id$v=19$m=19456,t=2,p=1$XJUZV4zI4hY9ZHKCuV/7nA$1ZmusmhqW9F19a5ENBi90o3xGJqGId5JeQZlD+EBzEQ'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a3', 'rosa.desk@harbour.example', 'Rosa Keane', '',
   '$argon2id$v=19$m=19456,t=2,p=1$XJUZV4zI4hY9ZHKCuV/7nA$1ZmusmhqW9F19a5ENBi90o3xGJqGId5JeQZlD+EBzEQ'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a4', 'ines.audit@harbour.example', 'Ines Moreau', '',
   '$argon2id$v=19$m=19456,t=2,p=1$XJUZV4zI4hY9ZHKCuV/7nA$1ZmusmhqW9F19a5ENBi90o3xGJqGId5JeQZlD+EBzEQ');
INSERT INTO role_grant (clinic_id, clinician_id, role) VALUES
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a1', 'PHYSIOTHERAPIST'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a2', 'ADMINISTRATOR'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a3', 'RECEPTIONIST'),
  ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a4', 'AUDITOR');

SELECT set_config('app.clinic', '01900000-0000-7000-8000-000000000002', true);
INSERT INTO clinic (id, name, address, phone, email, demonstration) VALUES
  ('01900000-0000-7000-8000-000000000002', 'Moorside Running Clinic', E'21 Moor Lane\nSheffield S10 2TN', '0114 496 0200', 'hello@moorside.example', true);
INSERT INTO clinician (clinic_id, id, email, display_name, registration, password_hash) VALUES
  ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-0000000000b1', 'ben.physio@moorside.example', 'Ben Achterberg', 'HCPC PH100002',
   '$argon2id$v=19$m=19456,t=2,p=1$XJUZV4zI4hY9ZHKCuV/7nA$1ZmusmhqW9F19a5ENBi90o3xGJqGId5JeQZlD+EBzEQ'),
  ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-0000000000b2', 'ada.admin@moorside.example', 'Ada Whitlock', '',
   '$argon2id$v=19$m=19456,t=2,p=1$XJUZV4zI4hY9ZHKCuV/7nA$1ZmusmhqW9F19a5ENBi90o3xGJqGId5JeQZlD+EBzEQ');
INSERT INTO role_grant (clinic_id, clinician_id, role) VALUES
  ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-0000000000b1', 'PHYSIOTHERAPIST'),
  ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-0000000000b2', 'ADMINISTRATOR'),
  ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-0000000000b2', 'AUDITOR');
