package thermidor;

import thermidor.economy.Abroad;
import thermidor.economy.Capacity;
import thermidor.economy.Collectivising;
import thermidor.economy.Consumption;
import thermidor.economy.Enthusiasm;
import thermidor.economy.Farming;
import thermidor.economy.Fertilising;
import thermidor.economy.ForeignTrading;
import thermidor.economy.Investment;
import thermidor.economy.Orders;
import thermidor.economy.Planning;
import thermidor.economy.Prices;
import thermidor.economy.Procurement;
import thermidor.economy.Production;
import thermidor.economy.Reports;
import thermidor.economy.Supply;
import thermidor.economy.Wages;
import thermidor.polity.Acting;
import thermidor.polity.Answer;
import thermidor.polity.Apparatus;
import thermidor.polity.Arbiter;
import thermidor.polity.Campaigns;
import thermidor.polity.Concession;
import thermidor.polity.ControlFromBelow;
import thermidor.polity.Councils;
import thermidor.polity.Elimination;
import thermidor.polity.Favour;
import thermidor.polity.Forces;
import thermidor.polity.Offices;
import thermidor.polity.Party;
import thermidor.polity.Press;
import thermidor.polity.Security;
import thermidor.polity.Turns;
import thermidor.polity.Unions;
import thermidor.polity.WorldAround;
import thermidor.society.Ageing;
import thermidor.society.Demography;
import thermidor.society.Deportation;
import thermidor.society.Joining;
import thermidor.society.Migration;
import thermidor.society.Opinion;
import thermidor.society.Schooling;
import thermidor.society.Service;
import thermidor.society.Standing;
import thermidor.society.Work;

/** All numbers of the model, by process. Each is read from parameters/ with its unit, range and source. */
public record Norms(Beginning.Norms beginning, Abroad.Norms abroad, Planning.Norms planning, Orders.Norms orders, Capacity.Norms capacity,
                    Production.Norms production, Farming.Norms farming, Fertilising.Norms fertilising, Collectivising.Norms collectivising,
                    Procurement.Norms procurement, Reports.Norms reports, ForeignTrading.Norms foreignTrading, Supply.Norms supply,
                    Wages.Norms wages, Consumption.Norms consumption, Prices.Norms prices, Investment.Norms investment,
                    Enthusiasm.Norms enthusiasm, Apparatus.Norms apparatus, Work.Norms work, Demography.Norms demography,
                    Ageing.Norms ageing, Schooling.Norms schooling, Migration.Norms migration, Service.Norms service,
                    Standing.Norms standing, Deportation.Norms deportation, Joining.Norms joining, Opinion.Norms opinion, Acting.Norms acting, Answer.Norms answer,
                    WorldAround.Norms worldAround, Forces.Norms forces, Arbiter.Norms arbiter, Elimination.Norms elimination,
                    Concession.Norms concession, Turns.Norms turns,
                    Security.Norms security, Press.Norms press, Unions.Norms unions, Party.Norms party, Councils.Norms councils, Offices.Norms offices,
                    Campaigns.Norms campaigns, Favour.Norms favour, ControlFromBelow.Norms controlFromBelow) {}
