CREATE TABLE `t` (`id` int AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;
/* load */ LOAD DATA LOCAL INFILE '/tmp/x' INTO TABLE `t`;
--         ^^^^^^^^^^^^^^^^^^^^^^ dangerous-function 85
SELECT id INTO OUTFILE '/tmp/x' FROM `t`;
--        ^^^^^^^^^^^^ dangerous-function 85
SELECT LOAD_FILE('/etc/passwd');
--     ^^^^^^^^^ dangerous-function 85
SELECT id INTO @x FROM `t`;
LOAD DATA INFILE '/var/lib/mysql-files/x' INTO TABLE `t`;
