/** Input-output tables as numbers: from use and make to symmetric ones, labour values, and the plan problem a table stands for. */
package thermidor.planning.tables;
